package se.radslag.handover;

/** Somebody asks that another person gets an organisation's letters; staff must decide. */
public record HandoverAsked(HandoverId handoverId) {}
