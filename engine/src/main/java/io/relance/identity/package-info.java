/** Who people are: users, their roles and teams, who leads whom, and how they prove who they are (U1, U3). */
@NullMarked
package io.relance.identity;

import org.jspecify.annotations.NullMarked;
