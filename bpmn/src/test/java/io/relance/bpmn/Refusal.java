package io.relance.bpmn;

/** A played job ends with this BPMN error instead of an answer. */
final class Refusal extends RuntimeException {

    private final String code;

    Refusal(String code) {
        super(code);
        this.code = code;
    }

    String code() {
        return code;
    }
}
