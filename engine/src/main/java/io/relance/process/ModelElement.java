package io.relance.process;

import org.jspecify.annotations.Nullable;

/** An element of a model: its BPMN type such as {@code userTask}, and the pipeline's step that its property {@code step} names, if any. */
record ModelElement(
        String id, String name, String type, @Nullable Integer step) {}
