package crooked.house.kitchen;

import crooked.house.cellar.Potato;

/** Knows a room that the kitchen did not name as its neighbour. */
public record Cook(Potato potato) {}
