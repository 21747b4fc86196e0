<#-- The other language by its own name, as a link: Keycloak's own list of languages needs script. -->
<#macro content>
    <#if realm.internationalizationEnabled && locale.supported?size gt 1>
        <nav class="languages" aria-label="${msg("languages")}">
            <#list locale.supported as language>
                <#if language.languageTag != locale.currentLanguageTag>
                    <a href="${language.url}" lang="${language.languageTag}" hreflang="${language.languageTag}">${msg("ownName_" + language.languageTag)}</a>
                </#if>
            </#list>
        </nav>
    </#if>
</#macro>
