/**
 * The record feed. Runs inside the Zeebe broker and writes the records that matter to PostgreSQL, exactly once and in the order of each
 * partition's log. It never creates its tables: the schema belongs to the application's migrations.
 */
@NullMarked
package io.relance.exporter;

import org.jspecify.annotations.NullMarked;
