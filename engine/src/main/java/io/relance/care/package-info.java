/** The loops that begin when a contract is signed (C). */
@NullMarked
package io.relance.care;

import org.jspecify.annotations.NullMarked;
