/** Who did what with rights and data (A5): sign-ins, exports, views of sensitive fields, changes of rights, hand-overs, deployments. */
@NullMarked
package io.relance.audit;

import org.jspecify.annotations.NullMarked;
