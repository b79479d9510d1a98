/** Pipelines over HTTP. */
@NullMarked
package io.relance.web.pipeline;

import org.jspecify.annotations.NullMarked;
