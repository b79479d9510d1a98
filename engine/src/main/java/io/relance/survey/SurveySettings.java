package io.relance.survey;

import java.time.Duration;
import org.springframework.boot.context.properties.ConfigurationProperties;
import org.springframework.boot.context.properties.bind.DefaultValue;
import org.springframework.util.Assert;

/**
 * How customers answer surveys.
 *
 * @param surveyOpen how long a survey can be answered: as long as the model waits
 */
@ConfigurationProperties("relance")
record SurveySettings(@DefaultValue("14d") Duration surveyOpen) {

    SurveySettings {
        Assert.isTrue(surveyOpen.isPositive(), "relance.survey-open must be longer than nothing");
    }
}
