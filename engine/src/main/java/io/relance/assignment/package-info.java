/** Who does what comes next (P5): the policies among which a model chooses. */
@NullMarked
package io.relance.assignment;

import org.jspecify.annotations.NullMarked;
