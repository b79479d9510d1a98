/** The task list over HTTP. */
@NullMarked
package io.relance.web.task;

import org.jspecify.annotations.NullMarked;
