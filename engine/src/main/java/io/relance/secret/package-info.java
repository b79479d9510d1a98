/** What stands sealed in the database: readable only with a key that is not there. */
@NullMarked
package io.relance.secret;

import org.jspecify.annotations.NullMarked;
