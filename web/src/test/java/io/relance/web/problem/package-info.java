@NullMarked
package io.relance.web.problem;

import org.jspecify.annotations.NullMarked;
