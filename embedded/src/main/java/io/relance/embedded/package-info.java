/**
 * Starts real PostgreSQL, Redis, Zeebe and SMTP on loopback, for the first run and for tests. Not for production: there every one of them is
 * given by its address.
 */
@NullMarked
package io.relance.embedded;

import org.jspecify.annotations.NullMarked;
