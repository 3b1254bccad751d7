/**
 * The site: one route table that reads as the site map; each page has a {@code .json} twin.
 */
@NullMarked
package verbatim.web;

import org.jspecify.annotations.NullMarked;
