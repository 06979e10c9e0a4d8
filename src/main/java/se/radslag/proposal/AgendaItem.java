package se.radslag.proposal;

import java.util.List;

/**
 * A point of the settled agenda.
 *
 * @param number counted from 1
 * @param proposers names of the organisations behind it, those of merged proposals included; empty for the office's own item
 */
public record AgendaItem(int number, ProposalId proposalId, String title, String question, List<String> proposers) {}
