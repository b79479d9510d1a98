/** Satisfaction surveys that customers answer by a link, without an account (C8). */
@NullMarked
package io.relance.survey;

import org.jspecify.annotations.NullMarked;
