/** Service requests over HTTP. */
@NullMarked
package io.relance.web.service;

import org.jspecify.annotations.NullMarked;
