package io.relance.web.delivery;

import java.util.List;
import org.springframework.boot.context.properties.ConfigurationProperties;
import org.springframework.boot.context.properties.bind.DefaultValue;

/**
 * Team chats.
 *
 * @param hosts where the robots of team chats are called
 */
@ConfigurationProperties("relance.chat")
record ChatSettings(
        @DefaultValue({"qyapi.weixin.qq.com", "oapi.dingtalk.com", "open.feishu.cn", "open.larksuite.com"})
        List<String> hosts) {}
