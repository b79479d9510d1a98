/** Finds customers among many: lists in any combination and order, counts of them, and the text search (P2, D). */
@NullMarked
package io.relance.finding;

import org.jspecify.annotations.NullMarked;
