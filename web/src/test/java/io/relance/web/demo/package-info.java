@NullMarked
package io.relance.web.demo;

import org.jspecify.annotations.NullMarked;
