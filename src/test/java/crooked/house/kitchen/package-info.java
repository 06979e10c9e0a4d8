/** A room without neighbours. */
@ApplicationModule(allowedDependencies = {})
package crooked.house.kitchen;

import org.springframework.modulith.ApplicationModule;
