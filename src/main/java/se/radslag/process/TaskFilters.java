package se.radslag.process;

import java.util.Map;
import org.camunda.bpm.engine.FilterService;
import org.camunda.bpm.engine.TaskService;
import org.camunda.bpm.engine.task.TaskQuery;
import org.springframework.stereotype.Component;

/** The two lists of tasks that Tasklist opens with; without one it shows nothing at all. */
@Component
class TaskFilters {

    private final FilterService filters;
    private final TaskService tasks;

    TaskFilters(FilterService filters, TaskService tasks) {
        this.filters = filters;
        this.tasks = tasks;
    }

    /** Creates the lists that do not exist yet. */
    void create() {
        var ofMyGroups = tasks.createTaskQuery()
                .taskCandidateGroupInExpression("${currentUserGroups()}")
                .includeAssignedTasks();
        create("Att göra", -10, ofMyGroups);
        create("Mina uppgifter", 0, tasks.createTaskQuery().taskAssigneeExpression("${currentUser()}"));
    }

    private void create(String name, int priority, TaskQuery query) {
        if (filters.createTaskFilterQuery().filterName(name).count() == 0) {
            var filter = filters.newTaskFilter(name);
            filter.setProperties(Map.of("priority", priority, "refresh", true, "showUndefinedVariable", false));
            filters.saveFilter(filter.setQuery(query));
        }
    }
}
