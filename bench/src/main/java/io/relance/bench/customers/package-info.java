/** How fast customers are found among a million. */
@NullMarked
package io.relance.bench.customers;

import org.jspecify.annotations.NullMarked;
