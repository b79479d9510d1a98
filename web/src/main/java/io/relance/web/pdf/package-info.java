/** Pages as PDF files. */
@NullMarked
package io.relance.web.pdf;

import org.jspecify.annotations.NullMarked;
