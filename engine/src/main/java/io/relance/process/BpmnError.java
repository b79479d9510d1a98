package io.relance.process;

/** A business refusal that the model handles: an error event with this code catches it. Nothing of the block's work is kept. */
public final class BpmnError extends RuntimeException {

    private final String code;

    public BpmnError(String code, String message) {
        super(message);
        this.code = code;
    }

    public String code() {
        return code;
    }
}
