/** The task list over every process (P3, F1 to F3, M4). */
@NullMarked
package io.relance.task;

import org.jspecify.annotations.NullMarked;
