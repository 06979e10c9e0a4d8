/**
 * Measures how Rådslag's letters leave the house, beside peers that do the same work and the floors below them all: one PostgreSQL, one relay,
 * one run.
 *
 * <p>{@link se.radslag.bench.Bench} tells the plan; each {@link se.radslag.bench.Contender} is a program of its own.
 */
package se.radslag.bench;
