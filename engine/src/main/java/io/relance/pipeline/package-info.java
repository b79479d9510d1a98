/** One customer's way through the six steps (P). */
@NullMarked
package io.relance.pipeline;

import org.jspecify.annotations.NullMarked;
