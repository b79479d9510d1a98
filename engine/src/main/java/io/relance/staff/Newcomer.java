package io.relance.staff;

/**
 * Somebody with a password that is told them once.
 *
 * @param initialPassword shown this once; whoever signs in with it has to choose another
 */
public record Newcomer(StaffMember person, String initialPassword) {

    @Override
    public String toString() {
        return person.username();
    }
}
