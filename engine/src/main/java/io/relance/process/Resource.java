package io.relance.process;

/** A file that is deployed: {@code .bpmn}, {@code .dmn} or {@code .form}, which is how the engine knows what it is. */
public record Resource(String name, byte[] content) {

    public boolean is(String ending) {
        return name.endsWith(ending);
    }
}
