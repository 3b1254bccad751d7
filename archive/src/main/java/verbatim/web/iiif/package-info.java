/**
 * The IIIF Image API, versions 3.0 and 2.1, level 2: from an address to a region, a size, a turn, a quality and a format.
 *
 * <p>{@link verbatim.web.iiif.ImageRequest} is the parsed address, {@link verbatim.web.iiif.ImageInformation} the description of an image,
 * {@link verbatim.web.iiif.Api} what differs between the two versions. Recipe: {@code ImageRequest.parse(Api.V3, width, height, "full", "max", "0",
 * "default.jpg")}, then cut and scale by its components.
 *
 * <p>Pure: knows no page, no file and no HTTP; a {@code NotUnderstood} carries the status. Traps: a size is that of the image before it is turned, and
 * version 3 refuses to enlarge without a caret. Used by the web alone.
 */
@NullMarked
package verbatim.web.iiif;

import org.jspecify.annotations.NullMarked;
