/** The process engine: the only package that knows Zeebe. Commands to it, jobs from it, and its records as a read model. */
@NullMarked
package io.relance.process;

import org.jspecify.annotations.NullMarked;
