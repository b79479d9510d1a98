package io.relance.form;

import java.util.List;
import reactor.core.publisher.Mono;

/** Options that a form takes from the application: a select whose {@code valuesKey} is this key offers them. */
public interface FormOptions {

    String key();

    Mono<List<Option>> options();

    record Option(String value, String label) {}
}
