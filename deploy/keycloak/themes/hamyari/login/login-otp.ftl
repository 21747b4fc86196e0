<#import "template.ftl" as layout>
<#import "field.ftl" as field>
<#import "buttons.ftl" as buttons>
<#-- Level 2: says why it is asked before it is asked. Choosing between several devices works without script. -->
<@layout.registrationLayout displayMessage=!messagesPerField.existsError("totp"); part>
    <#if part == "header">
        ${msg("hamyariCodeTitle")}
    <#elseif part == "form">
        <p class="lead">${msg("hamyariCodeWhy")}</p>
        <form id="kc-otp-login-form" class="${properties.kcFormClass!}" action="${url.loginAction}" method="post">
            <#if otpLogin.userOtpCredentials?size gt 1>
                <fieldset class="choices">
                    <legend>${msg("hamyariCodeDevice")}</legend>
                    <#list otpLogin.userOtpCredentials as device>
                        <label><input type="radio" name="selectedCredentialId" value="${device.id}"
                            <#if device.id == otpLogin.selectedCredentialId!"">checked</#if>> ${device.userLabel!}</label>
                    </#list>
                </fieldset>
            <#else>
                <input type="hidden" name="selectedCredentialId" value="${otpLogin.selectedCredentialId!}">
            </#if>
            <@field.input name="otp" fieldName="totp" label=msg("loginOtpOneTime") autocomplete="one-time-code" autofocus=true/>
            <@buttons.actionGroup><@buttons.button id="kc-login" name="login" label="doContinue"/></@buttons.actionGroup>
        </form>
    </#if>
</@layout.registrationLayout>
