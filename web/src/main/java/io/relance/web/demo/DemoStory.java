package io.relance.web.demo;

import io.relance.customer.Registration;
import java.util.Map;

/**
 * A customer of the demo and how far its pipeline has come.
 *
 * @param owner who registers it and works on it
 * @param answers what the forms are answered with, by the element of the task; the pipeline rests at the first element without one
 */
record DemoStory(String owner, Registration customer, Map<String, Map<String, Object>> answers) {

    /** The same for the same customer, so that a start that was cut off goes on where it stopped. */
    String requestKey() {
        return "demo:" + customer.name();
    }
}
