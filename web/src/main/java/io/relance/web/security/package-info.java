/** Who calls: session cookie or token, and what the browser is told to forbid. */
@NullMarked
package io.relance.web.security;

import org.jspecify.annotations.NullMarked;
