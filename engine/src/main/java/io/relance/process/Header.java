package io.relance.process;

import java.lang.annotation.ElementType;
import java.lang.annotation.Retention;
import java.lang.annotation.RetentionPolicy;
import java.lang.annotation.Target;

/** A component of a block's input that the model sets once for all instances, not a variable. */
@Target(ElementType.RECORD_COMPONENT)
@Retention(RetentionPolicy.RUNTIME)
public @interface Header {

    /** Whether the variable of the same name counts where the model says nothing. */
    boolean orVariable() default false;
}
