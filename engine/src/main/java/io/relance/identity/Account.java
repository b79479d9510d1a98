package io.relance.identity;

/**
 * Whether somebody may work now.
 *
 * @param settled that they have chosen a password of their own and confirmed their phone (U2)
 * @param generation which of their sessions count: those of an earlier one are over
 */
public record Account(User user, boolean settled, long generation) {}
