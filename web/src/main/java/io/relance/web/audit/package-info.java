/** The audit log over HTTP. */
@NullMarked
package io.relance.web.audit;

import org.jspecify.annotations.NullMarked;
