package crooked.house.cellar;

/** What the kitchen must not know. */
public record Potato(int weight) {}
