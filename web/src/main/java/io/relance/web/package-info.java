/** The application. */
@NullMarked
package io.relance.web;

import org.jspecify.annotations.NullMarked;
