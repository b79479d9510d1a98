/**
 * The wake-up between nodes. A signal says only that there is something to read; what there is, is read from PostgreSQL,
 * so that a lost signal costs time and never truth.
 */
@NullMarked
package io.relance.live;

import org.jspecify.annotations.NullMarked;
