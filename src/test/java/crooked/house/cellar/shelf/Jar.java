package crooked.house.cellar.shelf;

/** Lies deeper than a room is. */
public record Jar(String jam) {}
