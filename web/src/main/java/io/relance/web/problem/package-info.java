/** Refusals as problem details (RFC 9457). */
@NullMarked
package io.relance.web.problem;

import org.jspecify.annotations.NullMarked;
