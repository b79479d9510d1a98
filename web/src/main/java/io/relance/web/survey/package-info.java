/** The page on which customers answer a survey, without an account. */
@NullMarked
package io.relance.web.survey;

import org.jspecify.annotations.NullMarked;
