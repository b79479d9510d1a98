package io.relance.notification;

/** A template that can be read, and yet says nothing that can be told. */
final class TemplateFailure extends RuntimeException {

    private final String code;

    TemplateFailure(String code) {
        super(code.replace('-', ' '));
        this.code = code;
    }

    String code() {
        return code;
    }
}
