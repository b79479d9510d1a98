package io.relance.survey;

import java.net.URI;
import java.time.Duration;
import org.springframework.boot.context.properties.ConfigurationProperties;
import org.springframework.boot.context.properties.bind.DefaultValue;
import org.springframework.util.Assert;

/**
 * How customers answer surveys.
 *
 * @param publicUrl where people reach the application; links begin with it
 * @param surveyOpen how long a survey can be answered: as long as the model waits
 */
@ConfigurationProperties("relance")
record SurveySettings(
        @DefaultValue("http://localhost:8080") URI publicUrl,
        @DefaultValue("14d") Duration surveyOpen) {

    SurveySettings {
        Assert.isTrue(surveyOpen.isPositive(), "relance.survey-open must be longer than nothing");
    }

    String link(String token) {
        return publicUrl.resolve("/survey/" + token).toString();
    }
}
