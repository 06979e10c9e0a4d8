package se.radslag.organisation;

import org.jspecify.annotations.Nullable;
import org.springframework.boot.context.properties.ConfigurationProperties;
import org.springframework.core.io.Resource;

/**
 * Settings of the directory.
 *
 * @param importFrom file of organisations (comma-separated values in UTF-8) with which an empty directory is filled at start
 */
@ConfigurationProperties("radslag.organisation")
record OrganisationProperties(@Nullable Resource importFrom) {}
