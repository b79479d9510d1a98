/** How rows of PostgreSQL become values, and values rows: nullness and JSON in one place. */
@NullMarked
package io.relance.database;

import org.jspecify.annotations.NullMarked;
